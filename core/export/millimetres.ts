import type { CubicChain } from "../scene/scene.ts";

/** A length in micrometres as text in millimetres: at most 3 decimals, no trailing zeros, never "-0". */
export function millimetres(micrometres: number): string {
  const um = Math.round(micrometres);
  const size = Math.abs(um);
  const whole = Math.trunc(size / 1000);
  const rest = size - whole * 1000;
  const sign = um < 0 ? "-" : "";
  if (rest === 0) return `${sign}${whole}`;
  if (rest % 100 === 0) return `${sign}${whole}.${rest / 100}`;
  if (rest % 10 === 0) return `${sign}${whole}.${rest < 100 ? "0" : ""}${rest / 10}`;
  return `${sign}${whole}.${rest < 10 ? "00" : rest < 100 ? "0" : ""}${rest}`;
}

/** SVG path data of a chain in millimetres: absolute `M` and one `C` a curve; "" for an empty chain. Not closed. */
export function chainData(chain: CubicChain): string {
  if (chain.length < 2) return "";
  let data = `M${millimetres(chain[0] as number)} ${millimetres(chain[1] as number)}`;
  for (let i = 2; i + 5 < chain.length; i += 6) {
    data += `C${millimetres(chain[i] as number)} ${millimetres(chain[i + 1] as number)}`;
    data += ` ${millimetres(chain[i + 2] as number)} ${millimetres(chain[i + 3] as number)}`;
    data += ` ${millimetres(chain[i + 4] as number)} ${millimetres(chain[i + 5] as number)}`;
  }
  return data;
}
