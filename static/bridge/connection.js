// Whether there is a connection to the server, as Streamlit's front end tells it.

export function stateOfApp() {
  return document.querySelector('[data-testid="stApp"]');
}

export function isConnected() {
  const state = stateOfApp()?.getAttribute("data-test-connection-state");
  return state ? state === "CONNECTED" : navigator.onLine; // a version of Streamlit that doesn't say so
}
