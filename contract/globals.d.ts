/** The two globals the contract uses beyond the language itself: the same in Node and in a browser. */

declare function atob(base64: string): string;
declare function btoa(binary: string): string;
