/** Tags of an OpenStreetMap element: key → value, as its mappers wrote them. */
export type Tags = ReadonlyMap<string, string>;
