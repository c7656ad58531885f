#!/bin/sh
# Runs in the USB guest, as root, over the host's files: device nodes and plug events by udev, then the tests.
word() { sed -n "s/.*$1=\([^ ]*\).*/\1/p" /proc/cmdline; }
UDEV=$(word udev)
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/run
export USBIP_PORT=$(word usbip) CONTROL_PORT=$(word control)
export LD_LIBRARY_PATH="$UDEV/lib/x86_64-linux-gnu:$UDEV/usr/lib/x86_64-linux-gnu"
export SYSTEMD_IGNORE_CHROOT=1
export AUTOGATE_TEST_REPORT=/run/results/usb.json
mkdir -p /run/udev /lib/udev/rules.d
cp -r "$UDEV"/lib/udev/* "$UDEV"/usr/lib/udev/* /lib/udev/ 2>/dev/null
cp "$(word tree)/resources/udev/70-autogate.rules" /lib/udev/rules.d/
cp "$UDEV"/bin/udevadm "$UDEV"/usr/bin/udevadm /run/ 2>/dev/null
cp /run/udevadm /run/systemd-udevd
/run/systemd-udevd --daemon
/run/udevadm trigger --type=devices --subsystem-match=usb
/run/udevadm settle
unset LD_LIBRARY_PATH

cd "$(word tree)" || exit 1
# Node loses lines that it writes to the console itself.
"$(word node)" node_modules/vitest/vitest.mjs run --config test/usb/vitest.config.ts 2>&1 | cat
sync
