"""Characters that deceive the eye."""

import sys

from annotated_dossier.text.characters import alphabet, joins_cyrillic


def test_a_cyrillic_letter_beside_a_latin_one_is_seen_whichever_it_is():
    for char in map(chr, range(sys.maxunicode + 1)):
        if alphabet(char) == "CYRILLIC" and char.isalpha():
            assert joins_cyrillic(f"a{char}") and joins_cyrillic(f"{char}a"), char


def test_words_of_one_alphabet_beside_each_other_are_no_mixture():
    assert not joins_cyrillic("Київ, Kyiv 5-й Київ’s Kyiv_Київ")
