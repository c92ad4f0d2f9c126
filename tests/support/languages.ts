/** The plain Latin letters. */
const LATIN = "abcdefghijklmnopqrstuvwxyz";
/** The letters that Russian, Ukrainian, Belarusian and Bulgarian have in common. */
const CYRILLIC = "абвгджзйклмнопрстуфхцчшью";

/**
 * The small letters that each language of Europe is written with, and Vietnamese, by BCP 47 tag, after the exemplar characters of Unicode CLDR. Latin
 * ones hold a to z too, for names. Capitals follow from {@link capitalOf}.
 */
export const LANGUAGES: Readonly<Record<string, string>> = {
  en: LATIN,
  de: `${LATIN}äöüß`,
  fr: `${LATIN}àâæçéèêëîïôœùûüÿ`,
  es: `${LATIN}áéíñóúü`,
  it: `${LATIN}àèéìíîòóù`,
  pt: `${LATIN}áàâãçéêíòóôõú`,
  nl: `${LATIN}áäéëíïóöúü`,
  sv: `${LATIN}àéåäö`,
  da: `${LATIN}éæøå`,
  nb: `${LATIN}àéòóôæøå`,
  nn: `${LATIN}àéòóôæøå`,
  fi: `${LATIN}šžåäö`,
  is: `${LATIN}áðéíóúýþæö`,
  fo: `${LATIN}áðíóúýæø`,
  ga: `${LATIN}áéíóú`,
  gd: `${LATIN}àèìòù`,
  cy: `${LATIN}áàâäéèêëíìîïóòôöúùûüýỳŷÿẁẃŵẅ`,
  eu: `${LATIN}çñ`,
  ca: `${LATIN}àçéèíïóòúü·`,
  gl: `${LATIN}áéíñóúü`,
  mt: `${LATIN}àċèġħìòùż`,
  lb: `${LATIN}äéëöü`,
  rm: `${LATIN}àéèìòù`,
  pl: `${LATIN}ąćęłńóśźż`,
  cs: `${LATIN}áčďéěíňóřšťúůýž`,
  sk: `${LATIN}áäčďéíĺľňóôŕšťúýž`,
  sl: `${LATIN}čšž`,
  hr: `${LATIN}čćđšž`,
  bs: `${LATIN}čćđšž`,
  "sr-Latn": `${LATIN}čćđšž`,
  hu: `${LATIN}áéíóöőúüű`,
  ro: `${LATIN}ăâîșț`,
  sq: `${LATIN}çë`,
  et: `${LATIN}šžõäöü`,
  lv: `${LATIN}āčēģīķļņšūž`,
  lt: `${LATIN}ąčęėįšųūž`,
  tr: `${LATIN}çğıiöşü`,
  ru: `${CYRILLIC}еёиъыэщя`,
  uk: `${CYRILLIC}ґеєиіїщя’`,
  be: `${CYRILLIC}еёіўыэя’`,
  bg: `${CYRILLIC}еиъщя`,
  sr: "абвгдђежзијклљмнњопрстћуфхцчџш",
  mk: "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
  el: "αάβγδεέζηήθιίϊΐκλμνξοόπρσςτυύϋΰφχψωώ",
  vi: `${LATIN}ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ`,
};

/** The capital of a small letter in a language: Turkish i has a dot, ß stays as it is, Greek ΐ and ΰ stand in no capital. */
export function capitalOf(letter: string, language: string): string {
  return "ßΐΰ".includes(letter) ? letter : letter.toLocaleUpperCase(language);
}
