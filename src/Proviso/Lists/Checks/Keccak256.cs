using System.Buffers.Binary;
using System.Numerics;

namespace Proviso.Lists.Checks;

/// <summary>
/// Keccak-256 as Ethereum uses it: the submission's padding, which SHA-3 changed, so the platform's SHA3-256
/// gives other digests.
/// </summary>
internal static class Keccak256
{
    private const int Rate = 136;
    private const int Rounds = 24;
    private static readonly int[] Rotations =
    [
        1,
        3,
        6,
        10,
        15,
        21,
        28,
        36,
        45,
        55,
        2,
        14,
        27,
        41,
        56,
        8,
        25,
        43,
        62,
        18,
        39,
        61,
        20,
        44,
    ];
    private static readonly int[] Lanes =
    [
        10,
        7,
        11,
        17,
        18,
        3,
        5,
        16,
        8,
        21,
        24,
        4,
        15,
        23,
        19,
        13,
        12,
        2,
        20,
        14,
        22,
        9,
        6,
        1,
    ];

    /// <param name="message">Shorter than one block of 136 bytes: an address has 40.</param>
    public static byte[] Hash(ReadOnlySpan<byte> message)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(
            message.Length,
            Rate,
            nameof(message)
        );
        Span<byte> block = stackalloc byte[Rate];
        message.CopyTo(block);
        block[message.Length] ^= 0x01;
        block[^1] ^= 0x80;

        Span<ulong> state = stackalloc ulong[25];
        for (var lane = 0; lane < Rate / 8; lane++)
        {
            state[lane] = BinaryPrimitives.ReadUInt64LittleEndian(block[(lane * 8)..]);
        }

        Permute(state);
        var digest = new byte[32];
        for (var lane = 0; lane < 4; lane++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(digest.AsSpan(lane * 8), state[lane]);
        }

        return digest;
    }

    private static void Permute(Span<ulong> state)
    {
        var register = 1u;
        for (var round = 0; round < Rounds; round++)
        {
            MixColumns(state);
            MoveLanes(state);
            MixRows(state);
            state[0] ^= RoundConstant(ref register);
        }
    }

    private static void MixColumns(Span<ulong> state)
    {
        Span<ulong> parity = stackalloc ulong[5];
        for (var x = 0; x < 5; x++)
        {
            parity[x] = state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20];
        }

        for (var lane = 0; lane < 25; lane++)
        {
            state[lane] ^=
                parity[(lane + 4) % 5] ^ BitOperations.RotateLeft(parity[(lane + 1) % 5], 1);
        }
    }

    private static void MoveLanes(Span<ulong> state)
    {
        var moving = state[1];
        for (var step = 0; step < Lanes.Length; step++)
        {
            (moving, state[Lanes[step]]) = (
                state[Lanes[step]],
                BitOperations.RotateLeft(moving, Rotations[step])
            );
        }
    }

    private static void MixRows(Span<ulong> state)
    {
        Span<ulong> row = stackalloc ulong[5];
        for (var y = 0; y < 25; y += 5)
        {
            state.Slice(y, 5).CopyTo(row);
            for (var x = 0; x < 5; x++)
            {
                state[y + x] = row[x] ^ (~row[(x + 1) % 5] & row[(x + 2) % 5]);
            }
        }
    }

    // A shift register tells which of the bits 0, 1, 3, 7, 15, 31 and 63 are set.
    private static ulong RoundConstant(ref uint register)
    {
        var constant = 0UL;
        for (var bit = 0; bit < 7; bit++)
        {
            constant |= (ulong)(register & 1) << ((1 << bit) - 1);
            register = (register << 1) ^ ((register >> 7) * 0x171);
        }

        return constant;
    }
}
