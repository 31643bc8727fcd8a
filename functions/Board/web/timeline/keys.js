// The timeline by keyboard: left and right along a lane, up and down to the nearest in the next one.

export function useKeys(timeline) {
  timeline.scroller.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const zoom = { "+": 1.6, "=": 1.6, "-": 1 / 1.6 }[event.key];
    if (zoom) timeline.zoom(zoom);
    else if (event.key === "0") timeline.showTerm();
    else if (!move(timeline, event)) return;
    event.preventDefault();
  });
}

function move({ lanes, scroller }, { key, target }) {
  const row = lanes.findIndex((lane) => lane.items.some((item) => item.element === target));
  if (row < 0) return false;
  const { items } = lanes[row];
  const column = items.findIndex((item) => item.element === target);
  const next = {
    ArrowLeft: () => items[column - 1],
    ArrowRight: () => items[column + 1],
    ArrowUp: () => nearest(lanes[row - 1], items[column]),
    ArrowDown: () => nearest(lanes[row + 1], items[column]),
    Home: () => items[0],
    End: () => items.at(-1),
  }[key];
  if (!next) return false;
  focus(next(), items[column], scroller);
  return true;
}

function nearest(lane, { milestone }) {
  const distance = (item) => Math.abs(item.milestone.from - milestone.from);
  return lane?.items.reduce((best, item) => (distance(item) < distance(best) ? item : best));
}

function focus(item, before, scroller) {
  if (!item) return;
  before.element.tabIndex = -1;
  item.element.tabIndex = 0;
  item.element.focus({ preventScroll: true });
  // The mark comes into sight, not the end of a long bar.
  const [box, view] = [item.mark.getBoundingClientRect(), scroller.getBoundingClientRect()];
  if (box.left < view.left + 20 || box.right > view.right - 120) scroller.scrollBy({ left: box.left - view.left - view.width / 3 });
  if (box.top < view.top + 60 || box.bottom > view.bottom) scroller.scrollBy({ top: box.top - view.top - view.height / 3 });
  item.mark.scrollIntoView({ block: "nearest", inline: "nearest" });
}
