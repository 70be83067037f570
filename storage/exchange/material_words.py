"""What a sample was taken from, as files write it."""

from analytics.entry.problem import Problem, problem
from analytics.entry.result_words import fold
from analytics.records.sample import Material

_WORDS = {
    Material.BLOOD: ("blood", "pb", "peripheral blood", "whole blood", "wb",
                     "Blut", "peripheres Blut", "Vollblut", "sang", "sang périphérique"),
    Material.MARROW: ("marrow", "bm", "bone marrow", "Knochenmark", "KM", "moelle", "moelle osseuse", "mo"),
    Material.APHERESIS: ("apheresis", "apheresis product", "leukapheresis",
                         "Apherese", "Aphereseprodukt", "Leukapherese", "aphérèse", "cytaphérèse"),
    Material.OTHER: ("other", "andere", "anderes", "autre"),
}  # fmt: skip
_MATERIALS = {fold(word): material for material, words in _WORDS.items() for word in words}


def sample_material(text: str) -> Material | Problem | None:
    """Return the material of a sequencing sample, None for an empty text."""
    if not text:
        return None
    return _MATERIALS.get(fold(text)) or problem("unknown_material", text=text)


def result_material(text: str) -> str:
    """Return the material of a result: a known word as its code, else as written in small letters."""
    if not text:
        return Material.BLOOD.value
    known = _MATERIALS.get(fold(text))
    return known.value if known is not None else text.strip().lower()
