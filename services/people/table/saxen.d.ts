/** The little of saxen, an XML parser without types of its own, that is used here. */
declare module "saxen" {
  export class Parser {
    on(event: "openTag", heard: (name: string, attributes: () => Readonly<Record<string, string>>) => void): this;
    on(event: "error", heard: (error: Error) => void): this;
    parse(xml: string): this;
    stop(): void;
  }
}
