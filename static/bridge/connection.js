// Whether there is a connection to the server, as Streamlit's front end tells it.

export function stateOfApp() {
  return document.querySelector('[data-testid="stApp"]');
}

export function isConnected() {
  return stateOfApp()?.getAttribute("data-test-connection-state") === "CONNECTED";
}
