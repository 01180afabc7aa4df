namespace Proviso.Tests.Oracle;

public sealed record ActAtLeg(PartialCase.Act Act, PartialCase.Leg Leg, PartialCase.Party? Party);
