import { Buffer } from "node:buffer";
import { inWords, LIMITS } from "./limits.ts";

/** A person's picture, as it came. */
export interface Picture {
  readonly type: "image/jpeg" | "image/png";
  readonly bytes: Uint8Array;
}

/** A picture, or in one plain sentence why there is none. */
export type ReadPicture = { readonly picture: Picture } | { readonly picture: null; readonly message: string };

const JPEG = [0xff, 0xd8, 0xff];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What bytes are by how they begin, whatever they are called: JPEG, PNG or, as null, neither. */
export function pictureType(bytes: Uint8Array): Picture["type"] | null {
  if (JPEG.every((byte, at) => bytes[at] === byte)) return "image/jpeg";
  return PNG.every((byte, at) => bytes[at] === byte) ? "image/png" : null;
}

/** A picture from the value of a PHOTO, in base64 or as a data: address. An address elsewhere is never followed. */
export function readPhoto(value: string, isBase64: boolean): ReadPicture {
  const data = /^\s*data:[^,]{0,100};base64,/i.exec(value);
  if (!data && (!isBase64 || /^\s*[a-z][a-z0-9+.-]+:/i.test(value)))
    return { picture: null, message: "The picture is kept elsewhere, and Longhand does not go and fetch it." };
  const base64 = value.slice(data?.[0].length ?? 0);
  if (base64.length * 0.75 > LIMITS.picture)
    return { picture: null, message: `The picture has more than ${inWords(LIMITS.picture / 1e6)} MB and is left out.` };
  const bytes = new Uint8Array(Buffer.from(base64, "base64"));
  const type = pictureType(bytes);
  return type
    ? { picture: { type, bytes } }
    : { picture: null, message: "The picture is neither a JPEG nor a PNG, or it is damaged, and is left out." };
}
