"""Adversarial losses by torch.nn.functional: logsigmoid, mse_loss halved, relu. The generator alone sees no real scores."""
import torch
import torch.nn.functional as F
from run import INF, NAN, REDUCTIONS, autograd, peer, record, source, spread
import jax.numpy as jnp
import optax

half = lambda score, to: 0.5 * F.mse_loss(score, torch.full_like(score, to), reduction="none")
TELLS = {
    "minimax": lambda real, fake: -F.logsigmoid(real) - F.logsigmoid(-fake),
    "non-saturating": lambda real, fake: -F.logsigmoid(real) - F.logsigmoid(-fake),
    "least-squares": lambda real, fake: half(real, 1.0) + half(fake, 0.0),
    "hinge": lambda real, fake: F.relu(1 - real) + F.relu(1 + fake),
    "wasserstein": lambda real, fake: fake - real,
}
MAKES = {
    "minimax": lambda fake: F.logsigmoid(-fake),
    "non-saturating": lambda fake: -F.logsigmoid(fake),
    "least-squares": lambda fake: half(fake, 1.0),
    "hinge": lambda fake: -fake,
    "wasserstein": lambda fake: -fake,
}


def call(realScore, fakeScore, variant="non-saturating", side="discriminator", reduction="mean"):
    losses = TELLS[variant](realScore, fakeScore) if side == "discriminator" else MAKES[variant](fakeScore) + 0 * realScore
    return {"mean": losses.mean, "sum": losses.sum, "none": losses.clone}[reduction]()


def by_optax(realScore, fakeScore, variant="non-saturating"):
    real, fake = jnp.array(realScore), jnp.array(fakeScore)
    loss = {
        "non-saturating": lambda score, is_real: optax.sigmoid_binary_cross_entropy(score, (1.0 + is_real) / 2),
        "hinge": lambda score, is_real: optax.losses.hinge_loss(score, is_real),
        "least-squares": lambda score, is_real: optax.l2_loss(score, (1.0 + is_real) / 2),
    }[variant]
    return loss(real, jnp.ones_like(real)).mean() + loss(fake, -jnp.ones_like(fake)).mean()


rng = source()
few, many = [spread(rng, 5), spread(rng, 5)], [spread(rng, 64), spread(rng, 64)]

cases = [
    *((f"{variant}, {side}, {r}", few, {"variant": variant, "side": side, "reduction": r}) for variant in TELLS for side in ("discriminator", "generator") for r in REDUCTIONS),
    *((f"64 pairs, {variant}", many, {"variant": variant}) for variant in TELLS),
    ("defaults", many, {}),
    ("generator", many, {"side": "generator"}),
    ("one pair", [[1.5], [-2.25]], {}),
    *((f"scores 0, {variant}, {side}", [[0.0], [0.0]], {"variant": variant, "side": side}) for variant in TELLS for side in ("discriminator", "generator")),
    *((f"scores {x}, {variant}, {side}", [[x], [x]], {"variant": variant, "side": side}) for x in (40.0, -750.0, 1e9) for variant in TELLS for side in ("discriminator", "generator")),
    ("scores of 1e-300", [[1e-300], [-1e-300]], {}),
    ("at the margins", [[1.0, -1.0], [-1.0, 1.0]], {"variant": "hinge"}),
    *((f"infinite scores, {variant}", [[INF, -INF], [-INF, INF]], {"variant": variant}) for variant in ("non-saturating", "hinge")),
    *((f"NaN in the data, {variant}", [[NAN, 1.0], [0.5, NAN]], {"variant": variant}) for variant in TELLS),
]
asked = [(f"64 pairs, {variant}", many, {"variant": variant}) for variant in ("non-saturating", "hinge", "least-squares")]
peers = [peer("optax: sigmoid_binary_cross_entropy, hinge_loss, l2_loss", by_optax, asked)]
record(__file__, "torch.nn.functional: logsigmoid, mse_loss, relu", autograd(call, ["realScore", "fakeScore"]), cases, peers)
