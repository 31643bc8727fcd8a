// Where each milestone of a lane lies: its marks and bar by its dates, its row by what is free beside the others.

export const ROW = 30;
const MARK = 11; // half a mark, with air
const GAP = 10;
const MOST_LABELLED_ROWS = 9;

/**
 * @param items of one lane, by date: each with its milestone and the width of its label
 * @param x the place of a day in pixels
 * @returns {{ places: object[], rows: number }} places in the order of the items
 */
export function layout(items, x) {
  const labelled = pack(items, x, true);
  // Too many for all to be named: then the marks alone, closer together, until somebody zooms in.
  return labelled.rows <= MOST_LABELLED_ROWS ? labelled : pack(items, x, false);
}

function pack(items, x, isLabelled) {
  const ends = [];
  const places = items.map(({ milestone, labelWidth }) => {
    const place = span(milestone, x, isLabelled ? labelWidth : 0);
    let row = ends.findIndex((end) => end + GAP <= place.left);
    if (row < 0) row = ends.length;
    ends[row] = place.right;
    return { ...place, row };
  });
  return { places, rows: ends.length };
}

function span(milestone, x, labelWidth) {
  const [start, end] = [x(milestone.from), x(milestone.to)];
  const hasBar = end - start > 2 * MARK + 4;
  const mark = hasBar ? start + MARK + 1 : (start + end) / 2;
  const label = labelWidth > 0 ? mark + MARK + 3 : null;
  const ghosts = milestone.ghosts.map((ghost) => (x(ghost.from) + Math.min(x(ghost.to), x(ghost.from) + 2 * MARK)) / 2);
  return {
    bar: hasBar ? { start, width: end - start } : null,
    mark,
    label,
    ghosts,
    left: Math.min(hasBar ? start : mark - MARK, ...ghosts.map((ghost) => ghost - MARK)),
    right: Math.max(end, mark + MARK, label === null ? 0 : label + labelWidth, ...ghosts.map((ghost) => ghost + MARK)),
  };
}
