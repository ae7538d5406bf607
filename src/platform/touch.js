// A finger that scrolls or zooms changes nothing that it began on. A slider jumps to the finger at once; what a slider
// is set to is only told when the finger goes along it or lifts, and is put back when the browser takes the finger for
// itself, or a second one comes.
export const guardTouch = () => {
  const on = (kind, act) => addEventListener(kind, act, true);
  let held;

  const tell = () => {
    const { slider, was } = held;
    held.isTold = true;
    if (slider && slider.value !== was) slider.dispatchEvent(new Event("input", { bubbles: true }));
  };

  on("pointerdown", (event) => {
    const { target, pointerType, isPrimary, clientX: x, clientY: y } = event;
    if (pointerType === "mouse") return;
    // Whoever follows the first finger (`drag.rs` too) hears that it no longer counts.
    if (held && !isPrimary) return void held.target.dispatchEvent(new Event("pointercancel", { bubbles: true }));
    const slider = target.type === "range" && target;
    held = { target, slider, was: slider.value, x, y };
  });

  on("pointermove", ({ clientX, clientY }) => {
    if (held && !held.isTold && Math.abs(clientX - held.x) > Math.abs(clientY - held.y)) tell();
  });

  on("input", (event) => {
    if (!held || event.target !== held.slider || (held.isTold && !held.isOff)) return;
    if (held.isOff) held.slider.value = held.was;
    event.stopImmediatePropagation();
  });

  on("pointerup", ({ isPrimary }) => {
    if (!isPrimary) return;
    if (held && !held.isTold) tell();
    held = null;
  });

  on("pointercancel", ({ isTrusted }) => {
    if (!held) return;
    const { slider, was, isTold } = held;
    if (slider) {
      slider.value = was;
      if (isTold) slider.dispatchEvent(new Event("input", { bubbles: true }));
    }
    // After a second finger the first is still there.
    if (isTrusted) held = null;
    else held.isOff = held.isTold = true;
  });
};
