"""Two-sided p-values of a normal and of a χ² statistic, and the normal quantile of a level."""

import math
from statistics import NormalDist


def chi_square_p(statistic: float, df: int) -> float:
    """Return P(χ²_df >= *statistic*); NaN in, NaN out.

    Args:
        statistic: >= 0.
        df: degrees of freedom, >= 1.
    """
    if math.isnan(statistic):
        return math.nan
    from scipy.special import gammaincc  # a tenth of a second to import: only when asked for

    return float(gammaincc(df / 2, max(statistic, 0.0) / 2))


def normal_p(z: float) -> float:
    """Return P(abs(Z) >= abs(*z*)) of a standard normal Z; NaN in, NaN out."""
    return math.erfc(abs(z) / math.sqrt(2))


def normal_quantile(confidence: float) -> float:
    """Return the z that encloses *confidence* (in (0, 1)) between −z and z: 1.959964 for 0.95."""
    return NormalDist().inv_cdf((1 + confidence) / 2)
