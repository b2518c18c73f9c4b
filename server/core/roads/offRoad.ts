/** Farther from every road than this is another place: no site may stand there, and no routing server's point is taken. */
export const MAX_OFF_ROAD_KM = 5;
