import JSZip from "jszip";
import type { MapPageContent } from "../contract/mapPageContent.ts";
import { repacked } from "./fixedZip.ts";
import type { MapPageRenderer } from "./mapPage/mapPageRenderer.ts";
import { addAppendix } from "./slides/appendixSlides.ts";
import { addBandCharts } from "./slides/bandCharts.ts";
import { addCentreChanges } from "./slides/centreSlide.ts";
import { addChanges } from "./slides/changeSlides.ts";
import { addCost } from "./slides/costSlide.ts";
import { addGains } from "./slides/gainSlides.ts";
import { mendDeck } from "./slides/mendDeck.ts";
import { addProposal } from "./slides/proposalSlides.ts";
import { addQuestion } from "./slides/questionSlide.ts";
import { addSchedule } from "./slides/scheduleSlides.ts";
import { addMapSlides } from "./slides/slideMaps.ts";
import { addCover, startDeck } from "./slides/startDeck.ts";
import type { TableFacts } from "./tables/tableFacts.ts";

/**
 * Slides for a meeting: the question, the proposal, what it changes and for whom, when, what it costs, and what all of it
 * rests on. Text and tables are editable, charts native. The same facts give the same bytes.
 */
export async function slidesPptx(
  facts: TableFacts,
  maps: readonly MapPageContent[],
  renderer: MapPageRenderer,
): Promise<Buffer> {
  const deck = startDeck(facts);
  const hasSites = facts.answer.sites.length > 0;
  addCover(deck);
  addQuestion(deck);
  if (hasSites) addProposal(deck);
  addChanges(deck);
  await addMapSlides(deck, maps, renderer);
  if (!deck.wording.isBaseline) addGains(deck);
  if (hasSites) {
    addSchedule(deck);
    addCost(deck);
  }
  if (!deck.wording.isBaseline && facts.centre === null) addCentreChanges(deck);
  addBandCharts(deck);
  addAppendix(deck);
  const written = (await deck.pptx.write({ outputType: "nodebuffer" })) as Buffer;
  const zip = await JSZip.loadAsync(written);
  await mendDeck(zip, facts.language);
  return repacked(zip, new Date(`${facts.day}T00:00:00Z`));
}
