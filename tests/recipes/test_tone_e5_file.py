"""The 4-bit file of the teachers' network: numbers unpacked, wrong files named."""

from pathlib import Path

import numpy as np
import pytest

from components.recipes.id_tone.e5_file import E5File, unpacked


def test_a_block_has_its_first_half_in_the_low_bits() -> None:
    packed = np.arange(16, dtype=np.uint8) | (np.arange(16, dtype=np.uint8)[::-1] << 4)
    scale = np.array([0.5], np.float16).view(np.uint8)
    (row,) = unpacked(np.concatenate([scale, packed])[None])
    assert row[:16].tolist() == [(at - 8) / 2 for at in range(16)]
    assert row[16:].tolist() == [(7 - at) / 2 for at in range(16)]


def test_blocks_of_a_row_stay_in_order() -> None:
    block = np.full(18, 0x99, np.uint8)
    block[:2] = np.array([1.0], np.float16).view(np.uint8)
    other = block.copy()
    other[:2] = np.array([2.0], np.float16).view(np.uint8)
    (row,) = unpacked(np.concatenate([block, other])[None])
    assert row.tolist() == [1.0] * 32 + [2.0] * 32


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "does not begin with E5S1"),
        (b"PK\x03\x04" + bytes(200), "does not begin with E5S1"),
        (b"E5S1", "ends 4 bytes too early"),
        (b"E5S1" + b"\x01" * 60, "too early"),
    ],
)
def test_another_file_is_refused(content: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / "other.bin"
    path.write_bytes(content)
    with pytest.raises(ValueError, match=said):
        E5File(path)
