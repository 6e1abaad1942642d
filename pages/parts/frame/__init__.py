"""What stands around every page: header, steps, footer, the bridge to the browser, screens of a kiosk, the calm page.

Not: what a page says.
"""
