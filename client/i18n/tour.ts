import { texts } from "./texts.ts";

export const tourText = texts({
  tour: { ja: "はじめての方へ（5つの手順）", en: "First steps (five)" },
  step: { ja: "手順 {n}/5", en: "Step {n} of 5" },
  next: { ja: "次へ", en: "Next" },
  back: { ja: "戻る", en: "Back" },
  done: { ja: "はじめる", en: "Start" },
  skip: { ja: "とばす", en: "Skip" },
  t1: { ja: "いまの到達圏を見る", en: "See the coverage as it is" },
  b1: {
    ja: "赤いところが、担当のセンターから車で片道{t}を超える場所です。黄色は冬だけ{t}を超えます。上の5つの数字はいつも夏と冬の両方を示します。",
    en: "Red is more than {t} one way from the centre in charge; yellow only in winter. The five numbers above always show both seasons.",
  },
  t2: { ja: "条件を変える", en: "Change the conditions" },
  b2: {
    ja: "季節、管轄と最寄り、有料道路、基準時間を変えると、色と数字がすぐに変わります。「表示する範囲」で自分のセンターを選べます。",
    en: "Season, own or nearest centre, tolls and threshold: colours and numbers follow at once. Choose your own centre under “Figures for”.",
  },
  t3: { ja: "拠点を置いて、動かす", en: "Place a site and move it" },
  b3: {
    ja: "「サテライト」などを押してから地図を押すと拠点が置けます。つまんで動かすと、数字が動きながら変わります。地名からも選べます。",
    en: "Press “Satellite”, then the map. Drag it and the numbers follow. Or choose a place by name.",
  },
  t4: { ja: "案として保存する", en: "Save it as a scenario" },
  b4: {
    ja: "「保存」で名前を付けて残せます。「元に戻す」で何度でもやり直せます。報告書のモデル6つが、はじめから入っています。",
    en: "Save it under a name; undo as often as you like. The report's six models are there from the start.",
  },
  t5: { ja: "くらべて、会議に出す", en: "Compare, and take it to the meeting" },
  b5: {
    ja: "「比較」で案を並べ、「出力」で地図・表・スライドにできます。数字の根拠は「前提とデータ」にあります。",
    en: "Compare scenarios, export maps, tables and slides. What the numbers rest on is under “Assumptions”.",
  },
});
