/** The same short sentence in the languages that hands write, line by line. */
const SENTENCES: Readonly<Record<string, readonly [string, string]>> = {
  be: ["Сёння думаю пра цябе,", "таму і пішу."],
  bg: ["Днес си мисля за теб,", "и затова ти пиша."],
  bs: ["Danas mislim na tebe,", "pa ti zato pišem."],
  ca: ["Avui he pensat en tu,", "i per això t’escric."],
  cs: ["Dnes na tebe myslím,", "a proto ti píšu."],
  cy: ["Meddyliais amdanat heddiw,", "ac felly dyma lythyr."],
  da: ["Jeg tænkte på dig i dag,", "og derfor skriver jeg."],
  de: ["Heute habe ich an dich gedacht,", "und darum schreibe ich dir."],
  el: ["Σήμερα σε σκέφτηκα,", "γι’ αυτό σου γράφω."],
  en: ["I thought of you today,", "and so here is a letter."],
  es: ["Hoy he pensado en ti,", "y por eso te escribo."],
  et: ["Mõtlesin täna sinule,", "ja sellepärast kirjutan."],
  fi: ["Ajattelin sinua tänään,", "ja siksi kirjoitan."],
  fr: ["J’ai pensé à toi aujourd’hui,", "alors je t’écris."],
  gl: ["Hoxe pensei en ti,", "e por iso che escribo."],
  hr: ["Danas mislim na tebe,", "pa ti zato pišem."],
  hu: ["Ma rád gondoltam,", "ezért írok neked."],
  is: ["Ég hugsaði til þín í dag,", "og þess vegna skrifa ég."],
  it: ["Oggi ho pensato a te,", "e così ti scrivo."],
  lb: ["Ech hunn haut un dech geduecht,", "an dofir schreiwen ech."],
  lt: ["Šiandien galvoju apie tave,", "todėl ir rašau."],
  lv: ["Šodien domāju par tevi,", "tāpēc rakstu."],
  mk: ["Денес мислам на тебе,", "затоа ти пишувам."],
  nb: ["Jeg tenkte på deg i dag,", "og derfor skriver jeg."],
  nl: ["Ik moest vandaag aan je denken,", "en daarom schrijf ik je."],
  nn: ["Eg tenkte på deg i dag,", "og difor skriv eg."],
  pl: ["Dziś myślę o tobie,", "i dlatego piszę."],
  pt: ["Hoje pensei em ti,", "e por isso escrevo."],
  ro: ["Azi m-am gândit la tine,", "și de aceea îți scriu."],
  ru: ["Сегодня я думаю о тебе,", "и поэтому пишу."],
  sk: ["Dnes na teba myslím,", "a preto ti píšem."],
  sl: ["Danes mislim nate,", "zato ti pišem."],
  sq: ["Sot mendova për ty,", "prandaj po të shkruaj."],
  "sr-Latn": ["Danas mislim na tebe,", "pa ti zato pišem."],
  sr: ["Данас мислим на тебе,", "па ти зато пишем."],
  sv: ["Jag tänkte på dig i dag,", "och därför skriver jag."],
  tr: ["Bugün aklıma geldin,", "bu yüzden yazıyorum."],
  uk: ["Сьогодні я думаю про тебе,", "і тому пишу."],
  vi: ["Hôm nay tôi nghĩ đến bạn,", "nên viết lá thư này."],
};

/** A sentence and the language it is in. */
export interface Sentence {
  readonly language: string;
  readonly lines: readonly string[];
}

/**
 * A sentence in a language that a hand writes: in the letter's own (BCP 47) where the hand and we know it, else in the first that both know, else in
 * English.
 */
export function sentenceFor(languages: readonly string[], letterLanguage: string): Sentence {
  const own = letterLanguage.split("-")[0] as string;
  const language = [own, ...languages].find((one) => languages.includes(one) && Object.hasOwn(SENTENCES, one)) ?? "en";
  return { language, lines: SENTENCES[language] as readonly string[] };
}
