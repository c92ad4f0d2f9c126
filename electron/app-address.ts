/** The scheme of the app's own pages. */
export const SCHEME = "app";
/** Host of the interface: the files of the built renderer. */
export const DESK_HOST = "longhand";
/** Host of letters on their way to the printer. */
export const PRINT_HOST = "print";
/** Where the interface begins. */
export const DESK_ADDRESS = `${SCHEME}://${DESK_HOST}/index.html`;

/** The parts of an address of ours; null for any other. In this process the origin of such an address is "null", so protocol and host (with its port, which ours has not) are compared. */
export function ownAddress(address: string): { readonly host: string; readonly path: string } | null {
  const url = URL.parse(address);
  if (url?.protocol !== `${SCHEME}:` || url.username !== "" || url.password !== "") return null;
  return url.host === DESK_HOST || url.host === PRINT_HOST ? { host: url.host, path: url.pathname } : null;
}

/** True for an address of the interface itself. */
export function isDesk(address: string): boolean {
  return ownAddress(address)?.host === DESK_HOST;
}
