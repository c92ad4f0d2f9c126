/**
 * Stands where Node's types would be drawn in by a dependency's `/// <reference types="node" />` (liquidjs).
 * It names only what those declarations mention, so that nothing of Node can be used by mistake here or in the renderer.
 */
declare namespace NodeJS {
  interface ReadableStream {
    readonly readable: boolean;
  }
  interface WritableStream {
    readonly writable: boolean;
  }
  interface ReadWriteStream extends ReadableStream, WritableStream {}
}
