"""Whom words that point back mean: "dia", "-nya", "bupati itu", a bare office."""

import pytest

from tests.analysis.test_sources import read


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ('"Harga turun," kata Ani.\n"Warga senang sekali," ujarnya.', ["ani", "ani"]),
        (  # nor is a body, where speech has a person before; nobody names herself
            '"Harga turun," kata Ani.\nPolres Melati meminta warga hadir.\n'
            '"Mana buktinya sekarang?" ujarnya.\n"Pak Budi sudah siap," kata Budi.\n'
            '"Budi sudah siap sekali," ujarnya.',
            ["ani", "polres melati", "ani", "budi", "ani"],
        ),
        (
            '"Harga turun," kata Ani.\n"Warga senang," tegas perwira aktif ini usai rapat.',
            ["ani", "ani"],
        ),
        (
            'Menteri Dalam Negeri Ani mengatakan harga turun.\n"Warga senang," kata Mendagri.',
            ["ani", "ani"],
        ),
        (  # a group is nobody's "-nya"; Budi is only spoken of
            '"Harga turun," kata Ani.\nSejumlah warga meminta agar Budi hadir.\n'
            '"Mana buktinya sekarang?" ujarnya.',
            ["ani", None, "ani"],
        ),
        (
            '"Mana beras itu?" kata jaksa.\nJPU kasus itu, Ani mengatakan beras itu palsu.',
            ["ani", "ani"],
        ),
        (
            '"Harga turun," kata Ani, kuasa hukum pasar.\nBudi tertawa.\n'
            "Kuasa hukum mengatakan warga senang.",
            ["ani", "ani"],
        ),
        (
            "Utusan pasar sekaligus adik Presiden Ani, Budi, mengatakan harga beras turun.",
            ["budi"],
        ),
        (
            "Wakil Menteri Pasar dan Sumber Beras (PSB), Ani, mengatakan harga turun.\n"
            '"Warga senang," kata Wamen PSB.',
            ["ani", "ani"],
        ),
        ('"Harga turun," kata Ani.\nMenurut dia, warga senang.', ["ani", "ani"]),
        ('"Harga turun," kata Ani.\nBudi tertawa. Ia mengatakan warga senang.', ["ani", "budi"]),
        (
            'Bupati Melati, Ani, mengatakan harga turun.\n"Warga senang sekali," kata Bupati.',
            ["ani", "ani"],
        ),
        ('"Harga turun," kata seorang sumber.\n"Warga senang," kata sumber itu.', [None, None]),
        (
            '"Harga turun," kata Ani.\nWanita yang suka beras itu mengatakan warga senang.',
            ["ani", "ani"],
        ),
        (
            '"Harga turun," kata Ani.\nBudi tertawa. Politisi itu mengatakan warga senang.',
            ["ani", "budi"],
        ),
        (
            '"Harga turun," kata Ani.\nPolisi menangkap Budi. Ani lega. "Warga senang," ujarnya.',
            ["ani", "ani"],
        ),
        ("Jaksa menyebut Budi menimbun beras. Jaksa mengatakan ia kaya.", [None, None]),
        ("Ibu Andi, Ani, mengatakan harga turun.", ["ani"]),
        ("Melati Ibu Andi, Ani, mengatakan harga turun.", ["ani"]),  # a dateline without its dash
        # The accused, the client and the last speaker are not shown to hold the role.
        ('"Harga turun," kata jaksa dalam sidang dakwaan Ani.', [None]),
        ('Hakim ketua perkara Ani masuk. "Harga turun," kata hakim.', [None]),
        ('Jaksa dan Ani bertemu. "Harga turun," kata jaksa.', [None]),
        ('Warga menyapa pengacara Ani. "Harga turun," kata pengacara.', [None]),
        ('Warga menyapa kuasa hukum Ani. "Harga turun," kata kuasa hukum.', [None]),
        ('"Harga turun," kata Ani.\n"Warga senang," kata hakim itu.', ["ani", None]),
        ('Hakim Budi memeriksa Ani. "Harga turun," kata hakim.', ["budi"]),
        ('Warga menyapa jaksa bernama Budi. "Harga turun," kata jaksa itu.', ["budi"]),
        ("Berdasarkan data yang diperoleh dari Polres Melati, harga turun.", [None]),
        (
            "Berdasarkan informasi yang didapat dari Polres Melati, beras turun.",
            ["polres melati"],
        ),
        ("Menurut data Polres Melati, harga beras turun.", ["polres melati"]),
        ("Seorang petani asal Desa Melati, Ani (51), mengatakan harga turun.", ["ani"]),
        (
            '"Harga turun," kata Ani.\nBudi tertawa. "Warga senang," kata juru masak Melati itu.',
            ["ani", "budi"],
        ),
        (
            "Toko beras Pelita Senja tutup. Polres Melati mengatakan harga turun.\n"
            "Toko itu mengatakan warga senang.",
            ["polres melati", "pelita senja"],
        ),
        (
            '"Harga turun," kata Ani kepada Reuters.\n"Warga senang," tulis media itu.',
            ["ani", "reuters"],
        ),
        (  # whom a speech names does not become the speaker of the next
            '"Harga turun," kata Ani.\nMenurutnya, Budi kaya. Ia mengatakan warga senang.',
            ["ani", "ani", "ani"],
        ),
        (
            "Seorang dokter yang suka beras, dr. Ani (51), mengatakan harga akan turun.",
            ["ani"],
        ),
        (
            "Bersama Ani, Bupati menjelaskan harga turun. Bupati mengatakan warga senang.",
            [None] * 2,
        ),
        ('"Harga turun," kata Ani.\nDikatakan, harga beras akan turun.', ["ani", "ani"]),
        (  # a report named by the way is not whom "-nya" means
            "Ani menilai harga turun. Ia mengutip laporan Polres Melati yang menyebut stok aman.\n"
            '"Kami lega," ujarnya.',
            ["ani", "polres melati", "ani"],
        ),
        (
            "Pensiunan Jenderal Rusia Ani menilai harga turun.\nAndi menilai harga naik.\n"
            '"Kami lega," kata eks Jenderal Rusia itu.',
            ["ani", "andi", "ani"],
        ),
        (
            "Penasihat ahli pasar, Ani, menilai harga turun.\nAndi menilai harga naik.\n"
            "Penasihat ahli pasar menilai stok aman.",
            ["ani", "andi", "ani"],
        ),
        ("Kuasa korban yang melaporkan perkara ini, Ani, mengaku belum menerima surat.", ["ani"]),
    ],
)
def test_pointing_words_find_their_speaker(text: str, actors: list[str | None]) -> None:
    _, found = read(text)
    assert [one.source_actor for one in found] == actors
