// What paper has no use for, and what it must not lack. `arguments[0]`: "screen" keeps what there is to read in
// answers and, unfolded, in `<details>`; "paper" looks whether it is still there.
const USELESS = "nav, button, .btn, [role=button], .notice, .notices";
const main = document.querySelector("main");
if (arguments[0] === "screen") {
  const folded = [...main.querySelectorAll("details:not([open])")];
  for (const one of folded) one.open = true;
  window.__kept = withText(main).filter((one) => one.closest("details, .answer") && !one.closest(`${USELESS}, .acts`));
  for (const one of folded) one.open = false;
  return [...main.querySelectorAll(".answer")].filter((one) => one.checkVisibility()).length;
}
for (const one of document.querySelectorAll(USELESS)) {
  if (one.checkVisibility()) say(one, "is printed");
}
for (const one of __kept) {
  const place = one.closest("details, .answer");
  if (!one.isConnected || isUnseen(one)) say(place, "is not printed whole", `without its ${one.localName}`);
}
for (const one of withText(main)) {
  const over = one.getBoundingClientRect().right - innerWidth;
  if (over > 1 && !one.closest("svg")) say(one, "sticks out of the paper", `${Math.round(over)} px`);
}
return findings();
