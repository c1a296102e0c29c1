/** Where one stands in a list and which row is at the top of the screen. */
export interface Place {
  cursor: number;
  top: number;
}

export const START: Place = { cursor: 0, top: 0 };

/** The place with the cursor inside the list and on the screen, moved as little as possible. */
export function settle(place: Place, length: number, height: number): Place {
  const cursor = Math.max(0, Math.min(length - 1, place.cursor));
  let top = Math.max(0, Math.min(place.top, Math.max(0, length - height)));
  if (cursor < top) top = cursor;
  if (cursor >= top + height) top = cursor - height + 1;
  return { cursor, top: Math.max(0, top) };
}

/** The place on a row wherever it has got to: on the first page where it is there, otherwise with as much above it as below. */
export function around(cursor: number, length: number, height: number): Place {
  return settle({ cursor, top: cursor < height ? 0 : cursor - Math.floor(height / 2) }, length, height);
}

/** What the moving keys do to a list, or null for an action that does not move. */
export function moved(place: Place, action: string, length: number, height: number): Place | null {
  const page = Math.max(1, height - 1);
  const cursor = {
    up: place.cursor - 1,
    down: place.cursor + 1,
    pageUp: place.cursor - page,
    pageDown: place.cursor + page,
    home: 0,
    end: length - 1,
  }[action];
  if (cursor === undefined) return null;
  return settle({ cursor, top: place.top }, length, height);
}

/** The wheel moves the window, and the cursor only when it would leave it. */
export function scrolled(place: Place, by: number, length: number, height: number): Place {
  const top = Math.max(0, Math.min(length - height, place.top + by));
  const cursor = Math.max(top, Math.min(top + height - 1, place.cursor));
  return settle({ cursor, top }, length, height);
}
