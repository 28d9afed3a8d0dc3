import pytest

from detente.errors import ForeignLanguageError
from detente.read.language import _ENGLISH, _FOREIGN_WORDS, require_english

from .samples import ARTICLE, FRENCH

FOREIGN = {
    "French": FRENCH,
    "German": "Der Außenminister hat am Montag in der Stadt mit seinem Kollegen über die Grenze "
    "gesprochen. Es war das erste Treffen, nachdem die beiden Länder ihre Botschafter nicht mehr "
    "im Land haben wollten, und es dauerte mehr als drei Stunden.",
    "Spanish": "El ministro de Asuntos Exteriores se reunió el lunes en la capital con su colega "
    "para hablar de la frontera, según dijeron los funcionarios. Fue la primera reunión desde que "
    "los dos países retiraron a sus embajadores, y duró más de tres horas.",
    "Russian": "Министр иностранных дел встретился в понедельник со своим коллегой, чтобы обсудить "
    "вопросы границы. Это была первая встреча после того, как страны отозвали послов.",
    "Ukrainian": "Міністр закордонних справ зустрівся в понеділок зі своїм колегою, щоб обговорити "
    "питання кордону. Це була перша зустріч після того, як країни відкликали послів.",
    "Arabic": "التقى وزير الخارجية نظيره يوم الاثنين في العاصمة لبحث قضية الحدود بين البلدين",
    "Persian": "وزیر امور خارجه روز دوشنبه در پایتخت با همتای خود دیدار کرد و درباره مرز گفت",
    "Hebrew": "שר החוץ נפגש ביום שני עם עמיתו בבירה כדי לדון בסוגיית הגבול בין שתי המדינות",
    "Chinese": "外交部长星期一在首都会见了邻国代表，讨论边界问题。双方表示会谈取得了进展。",
    "Japanese": "外務大臣は月曜日に首都で隣国の代表と会談し、国境問題について話し合いました。",
    "Korean": "외무장관은 월요일 수도에서 이웃 나라 대표와 만나 국경 문제를 논의했다.",
    "Turkish": "Dışişleri Bakanı pazartesi günü başkentte mevkidaşı ile bir araya geldi ve sınır "
    "konusunu daha önce olduğu gibi ele aldı. Görüşme üç saat kadar sürdü, ancak sonra bir "
    "açıklama için gazetecilerle konuşan olmadı.",
    "Indonesian": "Menteri luar negeri pada hari Senin bertemu dengan rekannya di ibu kota untuk "
    "membahas perbatasan yang telah lama menjadi masalah bagi mereka dan tidak akan selesai dalam "
    "waktu dekat, kata pejabat dari kedua negara itu.",
    "Polish": "Minister spraw zagranicznych spotkał się w poniedziałek na rozmowach, które "
    "dotyczyły granicy. Było to pierwsze spotkanie od czasu, gdy oba kraje nie utrzymują "
    "stosunków, ale nie jest jasne, jak długo potrwa, bo jego wynik został utajniony przez rząd.",
}


@pytest.mark.parametrize("name", FOREIGN)
def test_a_foreign_article_is_refused_by_the_name_of_its_language(name: str) -> None:
    with pytest.raises(ForeignLanguageError, match=f"not English: looks like {name}") as caught:
        require_english(FOREIGN[name])

    assert caught.value.hint is not None


def test_a_language_without_a_list_of_words_is_refused_all_the_same() -> None:
    hungarian = (
        "A külügyminiszter hétfőn találkozott kollégájával a fővárosban, hogy a határról "
        "beszéljenek. Ez volt az első találkozó azóta, hogy a két ország visszahívta "
        "nagyköveteit, mondták tisztviselők. A megbeszélés három óránál tovább tartott."
    )

    with pytest.raises(ForeignLanguageError, match="English function words"):
        require_english(hungarian)


@pytest.mark.parametrize(
    "text",
    [
        ARTICLE,
        "Ruritania shells Graustark town",
        "Prime Minister Zenda resigns",
        "42",
        f"{ARTICLE} The slogan read 外交部长星期一在首都会见了邻国代表.",
        (
            "Mr. Rudolf Rassendyll, of Le Havre, told La Stampa that the El Al flight to Los "
            "Angeles was late, and that Der Spiegel and Die Zeit had reported it."
        ),
    ],
)
def test_english_passes_even_if_it_is_short_or_quotes_others(text: str) -> None:
    require_english(text)


def test_no_english_word_stands_in_a_foreign_list() -> None:
    assert all(_ENGLISH.isdisjoint(words) for words in _FOREIGN_WORDS.values())
