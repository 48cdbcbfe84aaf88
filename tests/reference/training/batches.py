"""Orders of mini-batches, by Philox 4x32-10 and the Fisher-Yates shuffle written out in Python's integers."""
from run import record

WORD = 2**32


def philox(counter, key):
    """Salmon et al. 2011, section 3.3: ten rounds of two products, each cut into its upper and lower word."""
    (a, b, c, d), (first, second) = counter, key
    for _ in range(10):
        of_a, of_c = 0xD2511F53 * a, 0xCD9E8D57 * c
        a, b, c, d = of_c // WORD ^ b ^ first, of_c % WORD, of_a // WORD ^ d ^ second, of_a % WORD
        first, second = (first + 0x9E3779B9) % WORD, (second + 0xBB67AE85) % WORD
    return [a, b, c, d]


def order(n, seed, epoch):
    rows = list(range(n))
    for i in range(n - 1, 0, -1):
        words = philox([i, 0, epoch % WORD, epoch // WORD], [seed % WORD, seed // WORD])
        bits = (words[0] >> 5 << 26) + (words[1] >> 6)
        j = bits * (i + 1) >> 53
        rows[i], rows[j] = rows[j], rows[i]
    return rows


def oracle(arguments, options):
    n, first, steps = arguments
    size, seed = options["size"], options.get("seed", 0)
    starts = range(0, n - size + 1 if options.get("dropLast") else n, size)
    rows = []
    for step in range(first, first + steps):
        epoch, place = divmod(step, len(starts))
        whole = order(n, seed, epoch) if options.get("shuffle", True) else list(range(n))
        rows.append(whole[starts[place]:starts[place] + size])
    return {"rows": rows}


for words, key, known in (  # the known answers of Random123
    ([0] * 4, [0] * 2, [0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8]),
    ([WORD - 1] * 4, [WORD - 1] * 2, [0x408F276D, 0x41C83B0E, 0xA20BC7C6, 0x6D5451FD]),
    ([0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344], [0xA4093822, 0x299F31D0], [0xD16CFE09, 0x94FDCCEB, 0x5001E420, 0x24126EA1]),
):
    assert philox(words, key) == known

cases = [
    ("in order", [7, 0, 5], {"size": 3, "shuffle": False}),
    ("in order, whole batches only", [7, 0, 5], {"size": 3, "shuffle": False, "dropLast": True}),
    ("shuffled, three epochs", [7, 0, 9], {"size": 3}),
    ("shuffled, whole batches only", [7, 0, 6], {"size": 3, "seed": 1, "dropLast": True}),
    ("another seed", [7, 0, 9], {"size": 3, "seed": 20261122}),
    ("a seed of more than 32 bits", [12, 0, 4], {"size": 6, "seed": 2**53 - 1}),
    ("one row a step", [5, 0, 10], {"size": 1, "seed": 3}),
    ("all rows at once", [5, 0, 3], {"size": 8, "seed": 3}),
    ("one row in all", [1, 0, 2], {"size": 2}),
    ("a late step", [100, 123456, 2], {"size": 10, "seed": 5}),
    ("a step after 2^32 epochs", [10, 2**32 + 1, 1], {"size": 10, "seed": 5}),
]
record(__file__, "Philox 4x32-10 and Fisher-Yates in Python", oracle, cases)
