/** The few globals the contract uses beyond the language itself: the same in Node and in a browser. */

declare function atob(base64: string): string;
declare function btoa(binary: string): string;
declare function fetch(
  path: string,
  init: { readonly method: "POST"; readonly headers: Record<string, string>; readonly body: string },
): Promise<{ readonly status: number; text(): Promise<string> }>;
