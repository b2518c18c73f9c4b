import { texts } from "./texts.ts";

export const helpText = texts({
  glossary: { ja: "用語", en: "Glossary" },
  tour: { ja: "はじめての方へ（5つの手順）", en: "First steps (five)" },
  keys: { ja: "キー操作", en: "Keys" },
  keysText: {
    ja: "Ctrl+Z 元に戻す／Ctrl+Y やり直す。拠点を選んで矢印キーで100 m、Shift+矢印で1 km動きます。Escで拠点を置くのをやめます。発表モードでは 1〜9 で案、S・W・B で夏・冬・荒天、0 で現状と案の切り替え、Escで終わります。",
    en: "Ctrl+Z undo, Ctrl+Y redo. Arrow keys move a chosen site by 100 m, with Shift by 1 km. Esc stops placing. In presentation mode 1–9 choose a scenario, S, W, B the season, 0 before and after, Esc ends it.",
  },
  copy: { ja: "データのコピー", en: "A copy of the data" },
  copyText: {
    ja: "保存した案・自分のデータは、プランナーのフォルダーの var/ にある planner.sqlite に入ります。新しい保存は、動いているあいだ planner.sqlite-wal に入っています。planner.sqlite だけを写すと、いちばん新しい案が抜けます。写すときはプランナーを終わらせてから planner.sqlite を写すか、動かしたままなら planner.sqlite・planner.sqlite-wal・planner.sqlite-shm の3つを一緒に写してください。1つの案だけなら「出力」の「案のファイル」で写せます。",
    en: "Saved scenarios and own data are in planner.sqlite in the planner's folder var/. While it runs, the newest changes are in planner.sqlite-wal: a copy of planner.sqlite alone lacks the latest scenarios. Stop the planner and copy planner.sqlite, or copy planner.sqlite, planner.sqlite-wal and planner.sqlite-shm together while it runs. A single scenario can be copied as a file under “Export”.",
  },
});
