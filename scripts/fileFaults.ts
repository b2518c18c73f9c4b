/** What the system says of a file or folder a command was given: Japanese first, with what to do. */
const FAULTS: Readonly<Record<string, { readonly ja: string; readonly en: string }>> = {
  ENOENT: { ja: "ありません。名前と場所を確かめてください。", en: "there is no such file. Check its name and folder." },
  EISDIR: {
    ja: "フォルダーです。ファイルを指定してください。",
    en: "this is a folder. Name a file.",
  },
  ENOTDIR: {
    ja: "フォルダーがあるはずの所にファイルがあります。",
    en: "a file lies where a folder should be.",
  },
  EEXIST: {
    ja: "同じ名前のものがすでにあります。別の名前を指定してください。",
    en: "something of that name exists. Choose another name.",
  },
  EACCES: {
    ja: "読み書きの権限がありません。フォルダーの権限を確かめてください。",
    en: "no permission to read or write here. Check the folder's permissions.",
  },
  EROFS: { ja: "書き込めない場所です。", en: "this place is read-only." },
  ENOSPC: {
    ja: "ディスクに空きがありません。空きを作ってから、もう一度してください。",
    en: "the disk is full. Make room, then run it again.",
  },
};
const SAME_AS: Readonly<Record<string, string>> = { EPERM: "EACCES", EDQUOT: "ENOSPC" };

/** A line in each language; null = no fault of a file, or one without words. */
export function fileFault(error: Error): string | null {
  const code = "code" in error ? String(error.code) : "";
  const fault = FAULTS[SAME_AS[code] ?? code];
  if (!fault) return null;
  const named = "path" in error ? `${error.path}: ` : "";
  return `${named}${fault.ja}\n${named}${fault.en} (${code})`;
}
