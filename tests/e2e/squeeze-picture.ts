import type { Page } from "playwright-core";

/** How true a picture of the tour is to what was seen, of 1: text stays sharp, and a picture is some forty kilobytes. */
const QUALITY = 0.72;

/** A picture as WebP, made by the browser it was taken in. */
export async function squeezePicture(page: Page, png: Uint8Array): Promise<Uint8Array> {
  const address = `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
  // A page of its own: the app's does not let pictures in.
  const blank = await page.context().newPage();
  const webp = await blank.evaluate(
    async ([source, quality]) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      canvas.getContext("2d")?.drawImage(image, 0, 0);
      return canvas.toDataURL("image/webp", quality);
    },
    [address, QUALITY] as const,
  );
  await blank.close();
  return Buffer.from(webp.slice(webp.indexOf(",") + 1), "base64");
}
