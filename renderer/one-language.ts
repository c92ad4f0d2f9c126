import type { Plugin } from "vite";

/** A file of react-aria's messages in a language other than English. */
const OTHER_LANGUAGE = /(\/react-(?:aria|stately|aria-components)\/.*\/intl\/.*\/)(?!en-US)[a-z]{2}-[A-Z]{2}(\.m?js)$/;

/**
 * Leaves react-aria's messages in thirty languages out of what is built. The interface speaks English, and so does what a screen reader is told
 * about it; each other language is given the English messages, since one that is wanted and missing is an error there.
 */
export function oneLanguage(): Plugin {
  return {
    name: "longhand:one-language",
    enforce: "pre",
    load(id) {
      const found = OTHER_LANGUAGE.exec(id.replaceAll("\\", "/"));
      return found === null ? null : `export { default } from "./en-US${found[2]}";`;
    },
  };
}
