// Streamlit slides a fold open for half a second, and ends with one frame of how it was before: all that stands below jumps
// up and down again. A fold opens and closes at once, for everybody as for who asks for less motion.

HTMLDetailsElement.prototype.animate = function animate(frames, timing) {
  return Element.prototype.animate.call(this, frames, { ...timing, duration: 0 });
};
