// The timeline by mouse and fingers: drag to pan, Ctrl and wheel or two fingers to zoom. Everything else scrolls as the browser scrolls.

const STILL = 4; // pixels that a click may wobble

export function useGestures(timeline) {
  drag(timeline.scroller);
  timeline.scroller.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    timeline.zoom(Math.exp(-event.deltaY / 240), event.clientX - timeline.scroller.getBoundingClientRect().left);
  }, { passive: false });
  pinch(timeline);
}

function drag(scroller) {
  let start = null;
  let moved = false;
  scroller.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "mouse" || event.button !== 0) return;
    start = { x: event.clientX, y: event.clientY, left: scroller.scrollLeft, top: scroller.scrollTop };
    moved = false;
  });
  scroller.addEventListener("pointermove", (event) => {
    if (!start || (!moved && Math.abs(event.clientX - start.x) + Math.abs(event.clientY - start.y) < STILL)) return;
    if (!moved) scroller.setPointerCapture(event.pointerId);
    moved = true;
    scroller.classList.add("dragged");
    scroller.scrollLeft = start.left + start.x - event.clientX;
    scroller.scrollTop = start.top + start.y - event.clientY;
  });
  const end = () => {
    start = null;
    scroller.classList.remove("dragged");
  };
  scroller.addEventListener("pointerup", end);
  scroller.addEventListener("pointercancel", end);
  // The click that ends a drag opens nothing.
  scroller.addEventListener("click", (event) => {
    if (moved) event.stopPropagation();
    moved = false;
  }, { capture: true });
}

function pinch(timeline) {
  let apart = 0;
  const distance = ([a, b]) => Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
  timeline.scroller.addEventListener("touchstart", ({ touches }) => {
    apart = touches.length === 2 ? distance(touches) : 0;
  }, { passive: true });
  timeline.scroller.addEventListener("touchmove", (event) => {
    if (event.touches.length !== 2 || apart === 0) return;
    event.preventDefault();
    const now = distance(event.touches);
    const middle = (event.touches[0].clientX + event.touches[1].clientX) / 2;
    timeline.zoom(now / apart, middle - timeline.scroller.getBoundingClientRect().left);
    apart = now;
  }, { passive: false });
}
