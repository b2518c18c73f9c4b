import type { DatabaseReasons } from "../core/reasons.ts";
import type { ReasonWords } from "./reasonWords.ts";

const RESTORE = { ja: "npm run restore -- 控えのファイル", en: "npm run restore -- FILE" };

/** What is wrong with the planner's own file, and what to do about it. */
export const DATABASE_WORDS: ReasonWords<DatabaseReasons> = {
  databaseBusy: () => ({
    ja: "ほかのプログラムがデータベースを使っています。何も変わっていません。もう一度試してください",
    en: "Another program holds the planner's database. Nothing was changed; try again.",
  }),
  databaseDamaged: () => ({
    ja: "データベースのこの部分が壊れていて、読み書きできません。管理者に知らせて、控えから戻してください（npm run restore -- 控え）",
    en: "This part of the planner's database is damaged. Tell whoever runs the planner to restore a backup (npm run restore -- FILE).",
  }),
  diskFull: () => ({
    ja: "サーバーのディスクがいっぱいで、保存できません。入力したものは画面に残っています。空きを作ってから、もう一度保存してください",
    en: "The server's disk is full, nothing was saved. What you typed is still on screen: save again once there is room.",
  }),
  databaseUnusable: ({ text }) => ({ ja: `使えません（${text}）`, en: `cannot be used: ${text}` }),
  databaseNewer: ({ tables, known }) => ({
    ja: `新しい版のプランナーのデータベースです（表の版 ${tables}、このプランナーは ${known} まで）。新しい版のプランナーで開くか、控えから戻してください（${RESTORE.ja}）。ファイルは変えていません`,
    en: `was written by a newer planner (tables ${tables}, this one knows ${known}). Start the newer planner, or restore a backup (${RESTORE.en}). The file was left as it is`,
  }),
  databaseForeign: () => ({
    ja: `プランナーのデータベースではありません。環境変数 DATABASE の場所を確かめるか、控えから戻してください（${RESTORE.ja}）`,
    en: `is not a database of the planner. Check the path in DATABASE, or restore a backup (${RESTORE.en})`,
  }),
  databaseUnsound: () => ({
    ja: `ファイルの一部が壊れています。正しかった日の控えから戻してください（${RESTORE.ja}）。いまのファイルは横に残ります。控えがなければ、読める案を「出力」で1つずつファイルに取り出せます`,
    en: `is damaged in parts. Restore a backup of a day it was sound (${RESTORE.en}); the present file is kept beside it. Without a backup, take out what can still be read, scenario by scenario, with Export`,
  }),
  databaseReadOnly: () => ({
    ja: "書き込めません。ファイルとフォルダーの権限（読み取り専用になっていないか）を確かめてください。書ける場所を環境変数 DATABASE で指すこともできます",
    en: "cannot be written to. Check the permissions of the file and its folder, or name a place that can be written to in DATABASE",
  }),
  databaseLocked: () => ({
    ja: "ほかのプログラムが使っています。もう1つのプランナーや、バックアップのプログラムを終えてから、もう一度起動してください",
    en: "is held by another program. End the other planner or the backup program, then start again",
  }),
  databaseNotOpened: ({ text }) => ({
    ja: `開くことも作ることもできません（${text}）。フォルダーがあるか、書ける権限があるか確かめてください`,
    en: `can be neither opened nor made (${text}). Check that the folder is there and can be written to`,
  }),
  databaseNoRoom: () => ({
    ja: "ディスクがいっぱいです。空きを作ってから、もう一度起動してください",
    en: "the disk is full. Make room, then start again",
  }),
  backupDiffers: ({ text }) => ({
    ja: `控えが元と合いません（${text}）。控えは残していません。もう一度試してください`,
    en: `the copy does not match (${text}) and was not kept. Try again`,
  }),
  fileThere: () => ({
    ja: "もうあります。上書きしてよければ --replace を付けてください",
    en: "is there already. To replace it add --replace",
  }),
  serverRuns: () => ({
    ja: "プランナーが動いています。止めてから、もう一度試してください。何も変えていません",
    en: "a planner is running on it. Stop it, then try again. Nothing was changed",
  }),
  noSuchFile: () => ({
    ja: "ありません。ファイルの名前を確かめてください",
    en: "is not there. Check the name of the file",
  }),
};
