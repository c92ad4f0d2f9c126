import { Writable } from "node:stream";

/** All that `write` streams, as one array of bytes. Rejects with what `write` rejects with. */
export async function collect(write: (out: Writable) => Promise<void>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const out = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  await write(out);
  return new Uint8Array(Buffer.concat(chunks));
}
