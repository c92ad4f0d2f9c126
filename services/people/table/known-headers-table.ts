import type { Field } from "./fields.ts";

/** Headers of people's lists by what they hold, folded: those of Longhand, Google, Outlook, Apple and lists made by hand, in English, German, French and Spanish. */
export const HEADERS: Readonly<Record<Exclude<Field, "memory.date" | "memory.label" | "address.line">, readonly string[]>> = {
  name: [
    ...["name", "full name", "names", "display name", "file as name", "who", "person", "contact", "recipient", "guest", "friend"],
    ...["vollstandiger name", "anzeigename", "ganzer name", "vor und nachname", "vorname nachname", "person name", "kontakt", "empfanger"],
    ...["nom", "nom complet", "nom affiche", "prenom et nom", "nom et prenom", "contact nom", "destinataire"],
    ...["nombre", "nombre completo", "nombre y apellidos", "nombre y apellido", "contacto", "destinatario"],
  ],
  given: [
    ...["first name", "given name", "forename", "first", "christian name", "vorname", "rufname vorname", "vornamen"],
    ...["prenom", "prenoms", "nombre de pila", "primer nombre", "nombres"],
  ],
  middle: [
    ...["middle name", "additional name", "middle names", "middle", "weitere vornamen", "zweiter vorname", "zweitname", "mittelname"],
    ...["deuxieme prenom", "autres prenoms", "second prenom", "segundo nombre"],
  ],
  family: [
    ...["last name", "family name", "surname", "last", "nachname", "familienname", "zuname"],
    ...["nom de famille", "apellidos", "apellido", "primer apellido"],
  ],
  suffix: ["suffix", "name suffix", "generational suffix", "namenszusatz", "suffixe", "sufijo"],
  title: [
    ...["title", "name prefix", "prefix", "honorific", "honorific prefix", "salutation title", "courtesy title"],
    ...["anrede", "titel", "namensprafix", "titre", "civilite", "prefixe", "titulo", "tratamiento", "prefijo"],
  ],
  address_as: [
    ...["nickname", "address as", "call them", "called", "known as", "short name", "salutation", "dear"],
    ...["spitzname", "rufname", "kosename", "genannt", "surnom", "diminutif", "appele", "apodo", "sobrenombre", "alias", "mote"],
  ],
  sort_name: ["sort name", "file as", "sort as", "sortiername", "speichern unter", "sortiert als", "classer sous", "archivar como"],
  relation: [
    ...["relation", "relationship", "relation to me", "who they are to me", "beziehung", "verhaltnis", "verwandtschaft"],
    ...["lien", "lien de parente", "relation avec moi", "relacion", "parentesco", "vinculo"],
  ],
  language: ["language", "sprache", "langue", "idioma", "lengua", "preferred language"],
  pronouns: ["pronouns", "pronomen", "pronoms", "pronombres"],
  birthday: [
    ...[
      "birthday",
      "birth date",
      "birthdate",
      "date of birth",
      "dob",
      "born",
      "bday",
      "geburtstag",
      "geburtsdatum",
      "geboren",
      "geb datum",
      "geb",
    ],
    ...["anniversaire", "date de naissance", "naissance", "ne le", "date d anniversaire", "date danniversaire"],
    ...["cumpleanos", "fecha de nacimiento", "nacimiento", "f nacimiento", "fecha nacimiento"],
  ],
  date: [
    ...["anniversary", "wedding", "wedding day", "wedding anniversary", "wedding date", "name day", "day"],
    ...[
      "jahrestag",
      "hochzeitstag",
      "hochzeit",
      "namenstag",
      "anniversaire de mariage",
      "anniversaire de mariage ou fete",
      "mariage",
      "fete",
    ],
    ...["aniversario", "aniversario de boda", "boda", "santo", "event value"],
  ],
  "date.label": ["event label", "event type"],
  memory: [
    ...["notes", "note", "remember", "what to remember", "memory", "comments", "comment", "remarks", "memory text"],
    ...["notizen", "notiz", "bemerkung", "bemerkungen", "anmerkung", "anmerkungen", "kommentar"],
    ...["remarques", "remarque", "commentaire", "commentaires", "notas", "nota", "comentarios", "observaciones"],
  ],
  "memory.named": [
    ...[
      "job title",
      "organization title",
      "occupation",
      "profession",
      "spouse",
      "partner",
      "children",
      "hobby",
      "hobbies",
      "likes",
      "pets",
    ],
    ...["beruf", "position", "ehepartner", "ehegatte partner", "kinder", "hobbys", "haustiere"],
    ...["metier", "fonction", "poste", "conjoint", "enfants", "loisirs", "profesion", "cargo", "conyuge", "hijos", "aficiones"],
    ...["organization name", "company", "employer", "firma", "arbeitgeber", "societe", "entreprise", "empresa", "compania"],
    ...["gifts", "gift", "geschenke", "geschenk", "cadeaux", "cadeau", "regalos", "regalo"],
  ],
  "address.whole": [
    ...["address", "postal address", "mailing address", "full address", "adresse", "anschrift", "postanschrift", "adresse postale"],
    ...["direccion", "direccion postal", "domicilio", "formatted", "adresse complete", "direccion completa"],
  ],
  "address.lines": ["lines", "address lines"],
  "address.label": ["address label", "address type"],
  "address.street": [
    ...[
      "street",
      "street address",
      "street 1",
      "street and number",
      "strasse",
      "str",
      "strasse und hausnummer",
      "strasse hausnummer",
      "strasse nr",
    ],
    ...["rue", "rue et numero", "numero et rue", "voie", "calle", "calle y numero", "via"],
  ],
  "address.extended": [
    ...[
      "extended address",
      "extended",
      "street 2",
      "street 3",
      "apartment",
      "flat",
      "unit",
      "strasse 2",
      "strasse 3",
      "adresszusatz",
      "zusatz",
    ],
    ...["rue 2", "rue 3", "complement", "complement dadresse", "calle 2", "calle 3", "piso"],
  ],
  "address.box": [
    "po box",
    "p o box",
    "box",
    "postfach",
    "boite postale",
    "bp",
    "b p",
    "apartado",
    "apartado postal",
    "apartado de correos",
  ],
  "address.city": [
    ...["city", "town", "place", "locality", "post town", "village", "ort", "stadt", "wohnort"],
    ...["ville", "localite", "commune", "ciudad", "localidad", "poblacion", "municipio"],
  ],
  "address.region": [
    ...["region", "state", "province", "county", "state province", "bundesland", "kanton", "bundesland kanton", "land kanton"],
    ...["departement", "departement region", "provincia", "estado", "provincia o estado", "estado o provincia", "dep region", "dep reg"],
  ],
  "address.postcode": [
    ...["postal code", "postcode", "zip", "zip code", "post code", "zip postal code", "plz", "postleitzahl"],
    ...["code postal", "cp", "c p", "codigo postal", "cod postal"],
  ],
  "address.country": [
    ...["country", "country region", "country or region", "land", "land region", "staat", "pays", "pays region"],
    ...["pais", "pais region", "pais o region"],
  ],
};

/** Headers that hold a whole name, or one half of it where the other half has a column of its own. */
export const HALF_NAMES: ReadonlySet<string> = new Set(["name", "nom", "nombre"]);

/** Words in a header that say which of several addresses a column is of. */
export const KINDS: Readonly<Record<string, readonly string[]>> = {
  home: [
    "home",
    "private",
    "personal",
    "privat",
    "private",
    "domicile",
    "personnel",
    "personnelle",
    "domicilio",
    "particular",
    "residencia",
    "casa",
  ],
  work: [
    ...["business", "work", "office", "geschaftlich", "arbeit", "buro", "dienstlich"],
    ...["bureau", "professionnel", "professionnelle", "travail", "trabajo", "oficina", "laboral"],
  ],
  other: ["other", "weitere", "weiterer", "weiteres", "andere", "autre", "otra", "otro"],
};

/** Words that tie others together, and say nothing themselves. */
export const TIES: ReadonlySet<string> = new Set(["of", "the", "de", "del", "la", "le", "du", "des", "der", "die", "das", "al", "r", "e"]);

/** Words of columns a letter has no use for, and how a person calls what they hold. */
export const NOT_KEPT: readonly { readonly words: RegExp; readonly what: string }[] = [
  { words: /phone|telefon|telephone|mobil|movil|\btel\b|fax|pager|telex|handy|rufnummer|isdn/, what: "telephone numbers" },
  { words: /e ?mail|courriel|correo|imap/, what: "e-mail addresses" },
  { words: /\bweb|website|\burl\b|site internet|homepage|instant messenger|\bim\b|internet free busy/, what: "web addresses" },
  {
    words:
      /^(?:priority|private|sensitivity|gender|initials|account|keywords|user \d|billing information|mileage|directory server|e?mail type|office location)$|^(?:prioritat|privat|vertraulichkeit|geschlecht|initialen|konto|stichworter|benutzer \d|abrechnungsinformation|priorite|prive|critere de diffusion|sexe|initiales|prioridad|privado|confidencialidad|sexo|iniciales)$/,
    what: "what the program that wrote the list keeps for itself",
  },
  { words: /^labels$|group membership|categories|kategorien|categorie|categorias/, what: "categories" },
];
