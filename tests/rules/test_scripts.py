"""Notes in other scripts: the plainest words are heard, and what nobody can read makes no card safe."""

from __future__ import annotations

import pytest

from guestlist.model import Decision
from rules.judge import card, flags, passes, verdict_of


@pytest.mark.parametrize(
    "note",
    [
        "не приглашать",
        "пожалуйста, не звонить",
        "не запрошувати",
        "招待しないでください",
        "連絡しないで",
        "请勿联系",
        "不要邀请",
        "초대하지 마세요",
        "연락하지 말 것",
        "कृपया आमंत्रित न करें",
        "لا تتصل",
        "לא להזמין",
        "μην τηλεφωνείτε",
    ],
)
def test_a_refusal_in_another_script_is_heard(note: str) -> None:
    assert flags("contact-policy", card("An Berg", note=note))


@pytest.mark.parametrize(
    "note",
    ["умер в 2020", "помер 2021", "亡くなりました", "已故", "사망 2018", "निधन 2020", "متوفى", "נפטר", "απεβίωσε"],
)
def test_a_death_in_another_script_is_heard(note: str) -> None:
    assert flags("deceased", card("An Berg", note=note))


@pytest.mark.parametrize(
    "note", ["его отец умер в 2019", "父が亡くなりました", "他父亲去世", "умеренный климат", "Umer, Lahore"]
)
def test_a_death_of_another_or_a_word_like_it_is_none(note: str) -> None:
    assert passes("deceased", card("An Berg", note=note))


@pytest.mark.parametrize(
    "note", ["познакомились в Москве", "東京で会った", "在上海认识的", "서울에서 만남", "γνωριμία Αθήνα"]
)
def test_an_ordinary_note_in_a_script_with_words_is_one(note: str) -> None:
    assert verdict_of(card("An Berg", "an@firm.example", phone="+31612345679", note=note))[0] is Decision.INVITE


@pytest.mark.parametrize("note", ["อย่าติดต่อ", "არ დაურეკოთ", "அழைக்க வேண்டாம்", "met in 2014, อย่าติดต่อ"])
def test_a_note_nobody_here_could_read_makes_no_card_safe(note: str) -> None:
    case = card("An Berg", "an@firm.example", phone="+31612345679", note=note)
    assert verdict_of(case) == (Decision.ASK, "unread-note")


@pytest.mark.parametrize("note", ["Café Łódź, 5 € 👍", "Nguyễn Thị, Hà Nội", "½ day, 20 m²", "𝐛𝐨𝐥𝐝 note"])
def test_signs_and_accents_can_be_read(note: str) -> None:
    assert passes("unread-note", card("An Berg", note=note))
