/** "highway=trunk ref=235" → tags; a value with spaces stands in brackets: "note=[a b]" */
export function tags(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/(\S+?)=(?:\[([^\]]*)\]|(\S+))/g)].map(([, key, quoted, plain]) => [key, quoted ?? plain]),
  );
}
