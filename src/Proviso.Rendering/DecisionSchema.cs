using System.Text.Json.Nodes;

namespace Proviso.Rendering;

/// <summary>JSON Schema (draft 2020-12) of <c>proviso/decision/1</c>.</summary>
public static class DecisionSchema
{
    public static string Write() =>
        JsonNode
            .Parse(Text)!
            .ToJsonString(
                new System.Text.Json.JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }
            );

    private const string Text = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "proviso/decision/1",
          "type": "object",
          "required": ["schema", "outcome", "prohibitions", "authorized_by", "exempt_by", "failed", "missing_facts", "deciding_sets", "presumed", "settings", "caps", "duties", "due", "risk_flags", "explanation", "basis"],
          "properties": {
            "schema": { "const": "proviso/decision/1" },
            "id": { "type": ["string", "null"] },
            "outcome": { "enum": ["permitted", "prohibited", "undetermined"] },
            "kind": { "enum": ["authorized", "exempt", "unreached", null], "description": "given exactly when permitted" },
            "prohibitions": { "$ref": "#/$defs/ids" },
            "authorized_by": { "$ref": "#/$defs/ids" },
            "exempt_by": { "$ref": "#/$defs/ids" },
            "failed": { "$ref": "#/$defs/ids" },
            "missing_facts": { "$ref": "#/$defs/ids", "description": "relevant unknown facts, in the order worth asking" },
            "questions": { "type": "array", "items": { "type": "object", "required": ["fact", "question", "answers"] } },
            "deciding_sets": { "type": "array", "items": { "$ref": "#/$defs/ids" } },
            "presumed": { "type": "array", "items": { "type": "object", "required": ["fact", "value", "because"] } },
            "settings": { "type": "object" },
            "caps": { "type": "array", "items": { "$ref": "#/$defs/cap" } },
            "duties": { "$ref": "#/$defs/ids" },
            "due": { "type": "object", "additionalProperties": { "type": "string", "format": "date" } },
            "risk_flags": { "$ref": "#/$defs/ids" },
            "readings": { "type": "array", "items": { "type": "object", "required": ["id", "about", "reading", "status"] } },
            "examples": { "type": "array", "items": { "type": "object", "required": ["outcome", "facts"] } },
            "notices": { "$ref": "#/$defs/ids" },
            "gaps": { "$ref": "#/$defs/ids" },
            "explanation": { "$ref": "#/$defs/step" },
            "basis": {
              "type": "object",
              "required": ["law", "lists", "ledger_seq", "engine", "at", "known_at"],
              "properties": {
                "law": { "type": "object", "required": ["pack", "sha256", "verified_through"] },
                "lists": { "type": "array" },
                "ledger_seq": { "type": ["integer", "null"] },
                "engine": { "type": "string" },
                "at": { "type": "string", "format": "date" },
                "known_at": { "type": ["string", "null"], "format": "date-time" }
              }
            }
          },
          "$defs": {
            "ids": { "type": "array", "items": { "type": "string" } },
            "money": {
              "oneOf": [
                { "type": "string", "pattern": "^-?[0-9]+\\.[0-9]{2}$" },
                { "type": "object", "required": ["from", "to"] }
              ]
            },
            "cap": {
              "type": "object",
              "required": ["cap", "period", "limit", "used_before", "this", "total", "left_after", "verdict"],
              "properties": {
                "verdict": { "enum": ["within", "exceeded", "unknown"] },
                "used_before": { "$ref": "#/$defs/money" },
                "total": { "$ref": "#/$defs/money" },
                "left_after": { "$ref": "#/$defs/money" }
              }
            },
            "step": {
              "type": "object",
              "required": ["step", "id", "text", "truth"],
              "properties": {
                "truth": { "enum": ["true", "false", "unknown"] },
                "cite": { "type": "object", "required": ["text", "mark"] },
                "steps": { "type": "array", "items": { "$ref": "#/$defs/step" } }
              }
            }
          }
        }
        """;
}
