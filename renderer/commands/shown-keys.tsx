/** The keys of a command, one cap a key; nothing where it has none. */
export function ShownKeys({ keys }: { readonly keys: readonly string[] | null }) {
  if (keys === null) return null;
  return (
    <span className="shown-keys">
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
