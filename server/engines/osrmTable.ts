/** A part of a table that one request asks for. */
export interface Part {
  readonly sources: readonly number[];
  readonly targets: readonly number[];
}

/** How much one request may ask for. */
export interface Room {
  /** osrm-routed's --max-table-size, squared: it counts pairs, whatever its message says of coordinates. */
  readonly pairs: number;
  /** So that an address stays under the 8 kB that proxies take. */
  readonly coordinates: number;
}

const COORDINATES_IN_ADDRESS = 280;

/** @param tableSize  osrm-routed's --max-table-size */
export function roomOf(tableSize: number): Room {
  return { pairs: tableSize * tableSize, coordinates: COORDINATES_IN_ADDRESS };
}

/**
 * After a request was too big: for the server (pairs), or for what passes its address on (coordinates). Parts of a table
 * are refused several at a time; the first of them is enough to learn from.
 * @returns null = there is nothing smaller
 */
export function lessRoom(room: Room, refused: Part, isAddressTooLong: boolean): Room | null {
  const pairs = refused.sources.length * refused.targets.length;
  const coordinates = refused.sources.length + refused.targets.length;
  if (pairs <= 1) return null;
  if (pairs > room.pairs || coordinates > room.coordinates) return room;
  return isAddressTooLong
    ? { ...room, coordinates: Math.max(2, Math.floor(coordinates / 2)) }
    : { ...room, pairs: Math.floor(pairs / 2) };
}

/** A table in as few parts as there is room for, every pair in exactly one. */
export function partsOf({ sources, targets }: Part, { pairs, coordinates }: Room): Part[] {
  if (sources.length === 0 || targets.length === 0) return [];
  const rows = Math.max(1, Math.min(sources.length, Math.floor(coordinates / 2), pairs));
  const columns = Math.max(1, Math.min(targets.length, coordinates - rows, Math.floor(pairs / rows)));
  return slices(sources, rows).flatMap((ownSources) =>
    slices(targets, columns).map((ownTargets) => ({ sources: ownSources, targets: ownTargets })),
  );
}

/** One point, counted through sources and targets, taken out: its own pairs, and the part that is left. */
export function without({ sources, targets }: Part, point: number): readonly [Part, readonly Part[]] {
  const target = point - sources.length;
  if (target < 0) {
    const rest = sources.filter((_, index) => index !== point);
    return [{ sources: [sources[point]], targets }, [{ sources: rest, targets }]];
  }
  const rest = targets.filter((_, index) => index !== target);
  return [{ sources, targets: [targets[target]] }, [{ sources, targets: rest }]];
}

/** Both halves along the longer side; none of a single pair. */
export function halves({ sources, targets }: Part): readonly Part[] {
  const half = (items: readonly number[]) => Math.ceil(items.length / 2);
  if (sources.length * targets.length <= 1) return [];
  return sources.length > targets.length
    ? slices(sources, half(sources)).map((own) => ({ sources: own, targets }))
    : slices(targets, half(targets)).map((own) => ({ sources, targets: own }));
}

function slices<T>(items: readonly T[], length: number): T[][] {
  const count = Math.ceil(items.length / length);
  return Array.from({ length: count }, (_, index) => items.slice(index * length, (index + 1) * length));
}
