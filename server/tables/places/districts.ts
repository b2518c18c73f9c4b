import { foldName } from "./foldName.ts";

/**
 * Hokkaido's 郡, those that were merged away as well: 茅部郡森町 is here, 周智郡森町 is not. By their folded names, as
 * they are looked up.
 */
export const DISTRICTS: ReadonlySet<string> = new Set(
  [
    "石狩 厚田 浜益 松前 上磯 亀田 茅部 山越 二海 檜山 爾志 久遠 奥尻 瀬棚 太櫓 島牧 寿都 歌棄 磯谷 虻田 岩内 古宇 積丹 美国 古平 余市 忍路 高島",
    "空知 夕張 樺戸 雨竜 上川 勇払 中川 増毛 留萌 苫前 天塩 宗谷 枝幸 礼文 利尻 網走 斜里 常呂 紋別 有珠 白老 室蘭 幌別 沙流 新冠 静内 三石 浦河 様似 幌泉 日高",
    "河東 河西 広尾 十勝 足寄 釧路 厚岸 川上 阿寒 白糠 野付 標津 目梨 花咲 根室",
  ]
    .join(" ")
    .split(" ")
    .map((name) => foldName(`${name}郡`)),
);
