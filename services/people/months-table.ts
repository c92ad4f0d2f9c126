/** Names of the months, and how they are cut short, in English, German, French and Spanish, folded; in the year's order. */
export const MONTHS: readonly (readonly string[])[] = [
  ["january", "jan", "januar", "janner", "jaenner", "janvier", "janv", "enero", "ene"],
  ["february", "feb", "februar", "feber", "fevrier", "fevr", "fev", "febrero"],
  ["march", "mar", "marz", "maerz", "mrz", "mars", "marzo"],
  ["april", "apr", "avril", "avr", "abril", "abr"],
  ["may", "mai", "mayo"],
  ["june", "jun", "juni", "juin", "junio"],
  ["july", "jul", "juli", "juillet", "juil", "julio"],
  ["august", "aug", "aout", "agosto", "ago"],
  ["september", "sep", "sept", "septembre", "septiembre", "setiembre", "set"],
  ["october", "oct", "oktober", "okt", "octobre", "octubre"],
  ["november", "nov", "novembre", "noviembre"],
  ["december", "dec", "dezember", "dez", "decembre", "diciembre", "dic"],
];
