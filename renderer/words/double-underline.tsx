import { createLucideIcon } from "lucide-react";

/** The sign of a double underline, drawn as lucide draws its single one. */
export const DoubleUnderline = createLucideIcon("double-underline", [
  ["path", { d: "M6 3v5a6 6 0 0 0 12 0V3", key: "bowl" }],
  ["line", { x1: "4", x2: "20", y1: "18", y2: "18", key: "upper" }],
  ["line", { x1: "4", x2: "20", y1: "21.5", y2: "21.5", key: "lower" }],
]);
