import { contextBridge, ipcRenderer } from "electron";
import { type Bridge, CHANNEL } from "../contract/bridge.ts";

/** All a page gets: one function that makes a call. The channel is ours, and nothing of Electron's is handed on. */
const bridge: Bridge = {
  call: (operation, input) => ipcRenderer.invoke(CHANNEL, String(operation), input),
};

contextBridge.exposeInMainWorld("longhand", bridge);
