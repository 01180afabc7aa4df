namespace Proviso.Benchmarks;

/// <summary>A seeded draw that is the same on every machine and runtime (xorshift).</summary>
internal sealed class Draw(uint seed)
{
    private uint _state = seed == 0 ? 1 : seed * 2654435761;

    public int Below(int most)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)(_state % (uint)most);
    }
}
