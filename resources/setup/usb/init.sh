#!/bin/busybox sh
# First process of the USB guest: loads the modules, puts a throw-away layer over the host's files and runs the tests in it.
B=/bin/busybox
$B mount -t devtmpfs dev /dev
$B mount -t proc proc /proc
$B mount -t sysfs sys /sys
for module in /modules/*.ko; do $B insmod $module || echo "The module $module did not load."; done

share="trans=virtio,version=9p2000.L,msize=524288"
$B mkdir -p /lower /layer
$B mount -t 9p -o $share,ro,cache=loose host /lower
$B mount -t tmpfs tmpfs /layer
$B mkdir /layer/upper /layer/work
$B mount -t overlay -o lowerdir=/lower,upperdir=/layer/upper,workdir=/layer/work overlay /root
for mounted in dev proc sys; do $B mount --move /$mounted /root/$mounted; done
$B mount -t tmpfs tmpfs /root/run
$B mkdir -p /root/run/results
$B mount -t 9p -o $share results /root/run/results

$B ip link set lo up
$B ip link set eth0 up
$B ip addr add 10.0.2.15/24 dev eth0
$B ip route add default via 10.0.2.2

tree=$($B sed -n 's/.*tree=\([^ ]*\).*/\1/p' /root/proc/cmdline)
$B chroot /root /bin/sh "$tree/test/usb/guest.sh"
# Power off, without the ceremony of a real machine.
echo o > /root/proc/sysrq-trigger
while :; do $B sleep 1; done
