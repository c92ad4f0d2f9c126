import { startDesktop } from "./desktop-app.ts";

startDesktop(import.meta.dirname);
